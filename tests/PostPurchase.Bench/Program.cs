using PostPurchase.Bench;
using PostPurchase.Local.Hosting;

return await ProfileGuided.Run(args) ?? await Commands.Create().Parse(args).InvokeAsync();
