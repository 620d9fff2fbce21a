using PostPurchase.Bench;
using PostPurchase.Bench.Reporting;
using PostPurchase.Local.Hosting;

// How busy the machine is before there is work of ours.
_ = Machine.Here;
return await ProfileGuided.Run(args) ?? await Commands.Create().Parse(args).InvokeAsync();
