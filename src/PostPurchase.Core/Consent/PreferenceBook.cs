using NodaTime;
using PostPurchase.Core.Customers;
using PostPurchase.Core.Messages;
using PostPurchase.Core.Orders;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Storage;

namespace PostPurchase.Core.Consent;

/// <summary>Writes down what customers choose on the preferences page, for all their orders.</summary>
public sealed class PreferenceBook(IPartitionStore store, CustomerDirectory customers, OrderLog orders, ConsentNews? news = null)
{
    private const string Source = "preferences";

    private readonly CustomerVoice _voice = new(customers, orders, news);

    /// <summary>Writes what the choice changes. A repetition changes nothing.</summary>
    public async ValueTask Save(Shop shop, OrderKey key, PreferenceChoice choice, Instant now, CancellationToken cancellation)
    {
        var state = (await OrderPartition.Load(store, key, cancellation)).State;
        if (state.ErasedAt is not null)
        {
            return;
        }

        foreach (var change in Changes(shop, state, choice, now))
        {
            await _voice.Tell(key, change, now, cancellation);
        }
    }

    private static IEnumerable<CustomerEvent> Changes(Shop shop, OrderState state, PreferenceChoice choice, Instant now)
    {
        var customer = CustomerRef.Of(state.Order);
        var refused = CategorySet.Of([.. CategorySet.All.Without(choice.Wanted).Where(category => state.Consents.ObjectionTo(category) is null)]);
        if (refused.Count > 0)
        {
            yield return new CustomerEvent.ConsentWithdrawn { At = now, Customer = customer, Source = Source, Categories = refused };
        }

        if (Given(shop, state, choice, customer, now) is { } given)
        {
            yield return given;
        }

        var wanted = new CustomerEvent.PreferencesChanged
        {
            At = now,
            Customer = customer,
            Source = Source,
            Language = choice.Language == Languages.Of(state with { Preferences = null }, shop) ? null : choice.Language,
            Birthday = choice.Wanted.Has(ConsentCategory.Birthday) ? choice.Birthday : null,
            Frequency = choice.Frequency,
        };
        var known = state.Preferences;
        if ((known?.Language, known?.Birthday, known?.Frequency ?? MailFrequency.Usual) != (wanted.Language, wanted.Birthday, wanted.Frequency))
        {
            yield return wanted;
        }
    }

    /// <summary>Only what was ticked by hand, and only under a text that was shown; follow-ups need none.</summary>
    private static CustomerEvent.ConsentGiven? Given(
        Shop shop, OrderState state, PreferenceChoice choice, CustomerRef customer, Instant now)
    {
        var wording = shop.Consent?.Find(choice.Wording);
        var offered = (wording?.Covers ?? CategorySet.Of()).With(ConsentCategory.Service);
        var ticked = CategorySet.Of(
            [.. choice.Wanted.Without(choice.TickedBefore).And(offered).Where(category => state.Consents.ConsentTo(category) is null)]);
        var advertising = ticked.And(CategorySet.Advertising);
        var isNew = advertising.Count > 0 || (ticked.Count > 0 && state.Consents.ObjectionTo(ConsentCategory.Service) is not null);
        return !isNew ? null : new CustomerEvent.ConsentGiven
        {
            At = now,
            Customer = customer,
            Source = Source,
            Categories = ticked,
            Wording = advertising.Count > 0 ? wording?.Version : null,
            Language = choice.ShownIn,
            Proof = new ConsentProof
            {
                ConfirmedAt = now,
                TextHash = advertising.Count > 0 ? wording?.HashOf(advertising, choice.ShownIn) : null,
                Note = choice.Mail is { } mail ? $"by the link in the mail {mail}" : null,
            },
        };
    }
}
