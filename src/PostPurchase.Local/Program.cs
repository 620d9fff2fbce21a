using PostPurchase.Local.Hosting;

return await ServeCommand.Create().Parse(args).InvokeAsync();
