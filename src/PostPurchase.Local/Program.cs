using PostPurchase.Local.Hosting;

return await ProfileGuided.Run(args) ?? await ServeCommand.Create().Parse(args).InvokeAsync();
