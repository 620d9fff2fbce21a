using System.CommandLine;
using PostPurchase.Local.Importing;

namespace PostPurchase.Local.Reconciling;

/// <summary>The <c>reconcile</c> command.</summary>
internal static class ReconcileCommand
{
    public static Command Create() => new OrderFileCommand(
        "The shop's order export: the CSV of Shopify, WooCommerce or Shopware, or canonical JSON, one object a line.",
        "A running host, local or in Azure, to ask over HTTP instead, such as http://127.0.0.1:7071.",
        "Starts what is missing, with its right age, and completes what differs. Without it the command only says what it found.").Create(
            "reconcile",
            "Holds the orders of an export against those on record.",
            (options, host, console, cancellation) => new HostReconcile(options, host, console.Output, console.Error).Run(cancellation),
            (options, console, cancellation) => new ReconcileRun(options, console.Output, console.Error).Run(cancellation));
}
