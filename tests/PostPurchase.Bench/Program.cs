using PostPurchase.Bench;

return await Commands.Create().Parse(args).InvokeAsync();
