using System.Globalization;
using System.Text.Json;
using PostPurchase.Local.Clients;
using Spectre.Console;

namespace PostPurchase.Local.Campaigns;

/// <summary>Saves the draft, shows what it would do, publishes it, and waits until the orders have been told.</summary>
internal sealed class PublishRun(CampaignClient host, IAnsiConsole console)
{
    private const int ExamplesShown = 3;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(500);

    public required string Policy { get; init; }

    public required string By { get; init; }

    public string? Note { get; init; }

    /// <summary>Whether it is published without asking.</summary>
    public bool Confirmed { get; init; }

    /// <returns>The exit code: 1 when it was not published.</returns>
    public async Task<int> Run(byte[] json, CancellationToken cancellation)
    {
        var campaign = IdOf(json);
        var draft = await host.SaveDraft(campaign, json, By, cancellation);
        Show(await Impact(campaign, cancellation));
        if (!Confirmed && !await Confirm(campaign, cancellation))
        {
            console.WriteLine("Not published; the draft is kept.");
            return 1;
        }

        var (version, wave) = await host.Publish(campaign, draft, Policy, By, Note, cancellation);
        console.WriteLine($"Version {version} of {campaign} is live.");
        if (wave is { } number)
        {
            await Follow(campaign, number, cancellation);
        }

        return 0;
    }

    private async Task<bool> Confirm(string campaign, CancellationToken cancellation) => console.Profile.Capabilities.Interactive
        ? await new ConfirmationPrompt($"Publish {campaign}?") { DefaultValue = false }.ShowAsync(console, cancellation)
        : throw new HostRefusalException("Nobody can be asked here: look at the table, and add --yes to publish.");

    private async Task<ImpactSum> Impact(string campaign, CancellationToken cancellation)
    {
        var sum = await host.Impact(campaign, Policy, null, cancellation);
        while (sum.Next is { } next)
        {
            sum += await host.Impact(campaign, Policy, next, cancellation);
        }

        return sum;
    }

    private void Show(ImpactSum impact)
    {
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Orders on the way: {impact.Orders}. Journeys to move to the new version: {impact.Moved}, to keep theirs: {impact.Staying}."));
        var table = new Table().AddColumns("mails", "number", "for example");
        foreach (var (kind, count) in impact.Mails.Where(pair => pair.Value > 0))
        {
            var examples = impact.Examples.GetValueOrDefault(kind, []).Take(ExamplesShown)
                .Select(example => $"{example.Order} {example.Step}: {example.Before?.ToString() ?? "-"} > {example.After?.ToString() ?? "-"}");
            table.AddRow(Markup.Escape(kind), count.ToString(CultureInfo.InvariantCulture), Markup.Escape(string.Join('\n', examples)));
        }

        console.Write(table);
    }

    private async Task Follow(string campaign, int number, CancellationToken cancellation)
    {
        var told = -1;
        while (true)
        {
            var wave = await host.Wave(campaign, number, cancellation);
            if (wave is not null && wave.Orders != told)
            {
                told = wave.Orders;
                console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"Orders told: {wave.Orders}, of them woken: {wave.Woken}."));
            }

            if (wave is null or { DoneAt: not null })
            {
                console.WriteLine("Done.");
                return;
            }

            await Task.Delay(BetweenLooks, cancellation);
        }
    }

    private static string IdOf(byte[] json)
    {
        try
        {
            using var campaign = JsonDocument.Parse(json);
            return campaign.RootElement.ValueKind == JsonValueKind.Object
                && campaign.RootElement.TryGetProperty("id", out var id)
                && id.GetString() is { Length: > 0 } name
                ? name
                : throw new HostRefusalException("The file is no campaign: it has no id.");
        }
        catch (Exception cause) when (cause is JsonException or InvalidOperationException)
        {
            throw new HostRefusalException("The file is no campaign: it can't be read as JSON.");
        }
    }
}
