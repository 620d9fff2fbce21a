using PostPurchase.Local.Demo;

namespace PostPurchase.Local.Hosting;

/// <summary>What a newcomer sees first.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app, ServeOptions options)
    {
        var address = LocalHost.Addresses(app).FirstOrDefault() ?? options.Urls;
        Console.WriteLine(
            $"""
            PostPurchaseFunctions is ready.
              start here     {address}/
              mailbox        {address}/mailbox
              console        {address}/console
              clock          {address}/clock   ({(options.SimulatedClock ? "simulated: move it there or on the start page" : "the machine's")})
              data           {Path.GetFullPath(options.Data)}
            """);
        if (options.IsLoopbackOnly)
        {
            Console.WriteLine(
                $"""
                The demo shop takes webhooks, signed with its development secrets:
                  {address}/webhooks/demo/shopify        {DemoShop.ShopifySecret}
                  {address}/webhooks/demo/woocommerce    {DemoShop.WooCommerceSecret}
                  {address}/webhooks/demo/shopware       {DemoShop.ShopwareSecret}
                  {address}/webhooks/demo/standard       {DemoShop.StandardSecret}
                  console key                                      {DemoShop.ConsoleKey}
                """);
        }
        else
        {
            Console.WriteLine("Other machines can reach this host, so the demo shop with its published secrets is refused.");
        }
    }
}
