using System.CommandLine;

namespace PostPurchase.Local.Importing;

/// <summary>The <c>import</c> command.</summary>
internal static class ImportCommand
{
    public static Command Create() => new OrderFileCommand(
        "File of past orders: the CSV export of Shopify, WooCommerce or Shopware, or canonical JSON, one object a line.",
        "A running host, local or in Azure, to import into over HTTP instead, such as http://127.0.0.1:7071.",
        "Imports. Without it the command only says what would happen.").Create(
            "import",
            "Takes past orders in from a file; nothing is sent for what was due before.",
            (options, host, console, cancellation) => new HostImport(options, host, console.Output, console.Error).Run(cancellation),
            (options, console, cancellation) => new ImportRun(options, console.Output, console.Error).Run(cancellation));
}
