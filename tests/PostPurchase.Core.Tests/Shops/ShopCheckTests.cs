using System.Text.Json;
using System.Text.Json.Nodes;
using PostPurchase.Core.Consent;
using PostPurchase.Core.FrequencyCaps;
using PostPurchase.Core.Loyalty;
using PostPurchase.Core.Outgoing;
using PostPurchase.Core.Privacy;
using PostPurchase.Core.Serialization;
using PostPurchase.Core.Shops;
using PostPurchase.Core.Shops.Checking;
using PostPurchase.TestKit;

namespace PostPurchase.Core.Tests.Shops;

public sealed class ShopCheckTests
{
    private static readonly Shop Sound = A.Shop() with
    {
        Consent = A.ConsentSettings(),
        FrequencyCap = new FrequencyCap(),
        Retention = new KeepsFor(),
        Support = new SupportSettings(),
        Returns = A.Returns(),
        ReviewPlatforms = [new ReviewPlatform("google", "Google", "https://reviews.example/google?order={orderNumber}")],
        WebhookSecrets = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["shopify"] = ["0123456789abcdef"] },
        ConsoleKeys = ["a-long-enough-key"],
        OutgoingWebhooks =
        [
            new OutgoingTarget
            {
                Id = "crm", Url = "https://crm.example/hooks", Secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
                Since = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0),
            },
        ],
        Connections =
        [
            new ShopConnection
            {
                Platform = "woocommerce", Address = "https://morgenrot.example/shop", KeyId = "ck_1", Secret = "cs_2",
                Since = NodaTime.Instant.FromUtc(2026, 1, 1, 0, 0),
            },
        ],
    };

    [Fact]
    public void A_complete_shop_is_sound() => Assert.Empty(ShopCheck.Of(Sound, null, allowLoopback: false));

    [Theory]
    [InlineData("$.name", "\"\"")]
    [InlineData("$.name", "\"a\\nb\"")]
    [InlineData("$.timeZone", "\"Europe/Morgenrot\"")]
    [InlineData("$.timeZone", "\"CET+1\"")]
    [InlineData("$.country", "\"de\"")]
    [InlineData("$.country", "\"XX\"")]
    [InlineData("$.region", "\"Preußen\"")]
    [InlineData("$.language", "\"fr\"")]
    [InlineData("$.sender.name", "\" \"")]
    [InlineData("$.sender.address", "\"hallo\"")]
    [InlineData("$.sender.address", "\"hallo@localhost\"")]
    [InlineData("$.sender.address", "\"a b@morgenrot.example\"")]
    [InlineData("$.sender.address", "\"x@morgenrot.example\\r\\nBcc: y@z.example\"")]
    [InlineData("$.sender.replyTo", "null")]
    [InlineData("$.brand.shopUrl", "\"morgenrot.example\"")]
    [InlineData("$.brand.logoUrl", "\"http://morgenrot.example/logo.png\"")]
    [InlineData("$.brand.color", "\"green\"")]
    [InlineData("$.brand.privacyUrl", "\"javascript:alert(1)\"")]
    [InlineData("$.brand.supportPhone", "\"030\\n1\"")]
    [InlineData("$.brand.promotion.en", "null")]
    [InlineData("$.reviewPlatforms[0].url", "\"https://{sku}.example\"")]
    [InlineData("$.reviewPlatforms[0].id", "\"Google Maps\"")]
    [InlineData("$.existingCustomerNotice.version", "\"\"")]
    [InlineData("$.consent.current", "\"2027\"")]
    [InlineData("$.consent.checkoutWording", "\"2027\"")]
    [InlineData("$.consent.wordings[0].version", "\"\"")]
    [InlineData("$.consent.wordings[1].texts.offers.de", "\"\"")]
    [InlineData("$.frequencyCap.advertising.most", "0")]
    [InlineData("$.frequencyCap.advertising.most", "101")]
    [InlineData("$.frequencyCap.advertising.days", "0")]
    [InlineData("$.frequencyCap.advertising.days", "367")]
    [InlineData("$.frequencyCap.nonContractPerDay", "-1")]
    [InlineData("$.frequencyCap.nonContractPerDay", "101")]
    [InlineData("$.retention.orders", "\"P0D\"")]
    [InlineData("$.retention.audit", "\"P-1Y\"")]
    [InlineData("$.retention.proofs", "\"P100Y\"")]
    [InlineData("$.support.address", "\"service\"")]
    [InlineData("$.support.answerWithin", "\"PT0S\"")]
    [InlineData("$.support.answerWithin", "\"P2M\"")]
    [InlineData("$.returns.returnDays", "0")]
    [InlineData("$.returns.labelUrl", "\"label\"")]
    [InlineData("$.careTips.coffee.de", "\"\"")]
    [InlineData("$.loyaltyTiers[0].orders", "0")]
    [InlineData("$.webhookSecrets.shopify[0]", "\"short\"")]
    [InlineData("$.webhookSecrets.shopify[0]", "\"demo-shopify-secret\"")]
    [InlineData("$.consoleKeys[0]", "\"demo-console-key\"")]
    [InlineData("$.consoleKeys[0]", "null")]
    [InlineData("$.outgoingWebhooks[0].url", "\"http://crm.example\"")]
    [InlineData("$.connections[0].platform", "\"magento\"")]
    [InlineData("$.connections[0].address", "\"http://morgenrot.example\"")]
    [InlineData("$.connections[0].address", "\"https://10.0.0.1\"")]
    [InlineData("$.connections[0].address", "\"https://[::ffff:10.0.0.1]\"")]
    [InlineData("$.connections[0].address", "\"https://a:b@morgenrot.example\"")]
    [InlineData("$.connections[0].keyId", "null")]
    [InlineData("$.connections[0].keyId", "\"a:b\"")]
    [InlineData("$.connections[0].secret", "\"a b\"")]
    public void What_is_wrong_is_told_with_its_place(string path, string value)
    {
        var problems = ShopCheck.Of(With(path, value), null, allowLoopback: false);

        Assert.Contains(path, problems.Select(problem => problem.Path));
        Assert.All(problems, problem => Assert.False(string.IsNullOrWhiteSpace(problem.German) || string.IsNullOrWhiteSpace(problem.English)));
    }

    [Fact]
    public void Another_platform_s_secret_is_refused() => Assert.Contains(
        "$.webhookSecrets", Paths(Sound with { WebhookSecrets = new Dictionary<string, IReadOnlyList<string>> { ["magento"] = ["0123456789abcdef"] } }));

    [Fact]
    public void A_secret_of_standard_webhooks_has_its_form() => Assert.Contains(
        "$.webhookSecrets.standard[0]", Paths(Sound with { WebhookSecrets = new Dictionary<string, IReadOnlyList<string>> { ["standard"] = ["0123456789abcdef"] } }));

    [Fact]
    public void A_platform_has_one_connection() =>
        Assert.Equal(["$.connections[1].platform"], Paths(Sound with { Connections = [Sound.Connections[0], Sound.Connections[0]] }));

    [Fact]
    public void A_documented_secret_may_guard_a_host_that_only_this_machine_reaches() =>
        Assert.Empty(ShopCheck.Of(Sound with { ConsoleKeys = [PublishedSecrets.ConsoleKey] }, null, allowLoopback: true));

    [Fact]
    public void A_problem_never_repeats_a_secret() => Assert.All(
        ShopCheck.Of(Sound with { ConsoleKeys = ["geheim"] }, null, allowLoopback: false),
        problem => Assert.DoesNotContain("geheim", problem.English + problem.German, StringComparison.Ordinal));

    [Fact]
    public void A_wording_that_customers_may_have_agreed_to_stays_as_it_is()
    {
        var consent = A.ConsentSettings();
        var other = consent.Wordings[0] with { Texts = new Dictionary<ConsentCategory, LocalizedText> { [ConsentCategory.Offers] = new("Anders", "Other") } };
        var changed = Sound with { Consent = consent with { Wordings = [other, consent.Wordings[1]] } };
        var gone = Sound with { Consent = consent with { Wordings = [consent.Wordings[0]], CheckoutWording = null } };
        var more = Sound with { Consent = consent with { Wordings = [.. consent.Wordings, other with { Version = "2027" }] } };

        Assert.Contains("$.consent.wordings", Paths(changed, Sound));
        Assert.Contains("$.consent.wordings", Paths(gone, Sound));
        Assert.Contains("$.consent.wordings", Paths(Sound with { Consent = null }, Sound));
        Assert.Empty(Paths(more, Sound));
    }

    [Fact]
    public void An_old_mistake_elsewhere_does_not_stand_in_the_way()
    {
        var before = Sound with { Name = "" };
        var after = before with { Sender = before.Sender with { Name = "Neu" } };

        Assert.Empty(ShopCheck.OfChange(after, before, ["$.sender"], allowLoopback: false));
        Assert.NotEmpty(ShopCheck.OfChange(after, before, ["$.name"], allowLoopback: false));
        Assert.NotEmpty(ShopCheck.OfChange(after with { TimeZone = "x" }, before, ["$.sender"], allowLoopback: false));
    }

    [Fact]
    public void Settings_that_would_not_fit_into_a_row_are_refused()
    {
        var tip = new LocalizedText(new string('a', 4000), new string('b', 4000));
        var tips = Enumerable.Range(0, 100).ToDictionary(number => $"tag-{number}", _ => tip, StringComparer.Ordinal);

        Assert.Equal(["$"], Paths(Sound with { CareTips = tips }));
    }

    /// <summary>JSON can put null or another text anywhere.</summary>
    [Fact]
    public void No_settings_make_the_check_fail()
    {
        var random = new Random(Seeds.Seed);
        var values = new[] { "null", "\"\"", "\"x\"", "-1", "{}", "[]", "[null]" };
        for (var round = 0; round < 3000; round++)
        {
            var json = JsonSerializer.SerializeToNode(Sound, CoreJson.Options) ?? new JsonObject();
            Replace(json, random, JsonNode.Parse(values[random.Next(values.Length)]));
            Shop? shop;
            try
            {
                shop = json.Deserialize<Shop>(CoreJson.Options);
            }
            catch (JsonException)
            {
                continue;
            }

            Assert.NotNull(ShopCheck.Of(shop ?? Sound, Sound, allowLoopback: false));
        }
    }

    private static void Replace(JsonNode node, Random random, JsonNode? value)
    {
        while (true)
        {
            if (node is JsonObject { Count: > 0 } members)
            {
                var name = members.ElementAt(random.Next(members.Count)).Key;
                if (members[name] is not (JsonObject or JsonArray) || random.Next(4) == 0)
                {
                    members[name] = value;
                    return;
                }

                node = members[name] ?? members;
            }
            else if (node is JsonArray { Count: > 0 } list)
            {
                var index = random.Next(list.Count);
                if (list[index] is not (JsonObject or JsonArray) || random.Next(4) == 0)
                {
                    list[index] = value;
                    return;
                }

                node = list[index] ?? list;
            }
            else
            {
                return;
            }
        }
    }

    private static IEnumerable<string> Paths(Shop shop, Shop? before = null) =>
        ShopCheck.Of(shop, before, allowLoopback: false).Select(problem => problem.Path);

    private static Shop With(string path, string value)
    {
        var start = Sound with
        {
            Brand = Sound.Brand with { Promotion = new LocalizedText("Neu", "New") },
            LoyaltyTiers = [new LoyaltyTier("gold", new LocalizedText("Gold", "Gold")) { Orders = 5 }],
        };
        var json = JsonSerializer.SerializeToNode(start, CoreJson.Options) ?? new JsonObject();
        var node = json;
        var steps = path[2..].Replace("[", ".", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            node = (int.TryParse(step, out var index) ? node[index] : node[step]) ?? throw new InvalidOperationException(path);
        }

        if (int.TryParse(steps[^1], out var last))
        {
            node[last] = JsonNode.Parse(value);
        }
        else
        {
            node[steps[^1]] = JsonNode.Parse(value);
        }

        return json.Deserialize<Shop>(CoreJson.Options) ?? throw new InvalidOperationException(path);
    }
}
