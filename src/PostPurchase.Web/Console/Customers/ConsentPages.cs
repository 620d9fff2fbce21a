using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Core.Consent;
using PostPurchase.Core.Consent.OptIn;
using PostPurchase.Core.Privacy;
using PostPurchase.Web.Console.Frame;
using PostPurchase.Web.Console.Orders;
using PostPurchase.Web.Consents;
using PostPurchase.Web.Pages;

namespace PostPurchase.Web.Console.Customers;

/// <summary>What support takes down of a customer's consents. The rules are those of the API (docs/consent.md).</summary>
internal static class ConsentPages
{
    private const int MaxProof = 2000;
    private const int MaxText = 200;

    public static void MapConsentPages(this IEndpointRouteBuilder console)
    {
        console.MapAct("/customers/{reference}/consent", Right.Serve, Record);
        console.MapAct("/customers/{reference}/opt-in", Right.Serve, AskForConsent);
    }

    private static async Task<IResult> Record(HttpContext context, CustomerReader reader, OrderList orders, ConsentBook book, AuditTrail audit)
    {
        var visit = ConsoleVisit.Of(context);
        if (await reader.Read(visit, CustomersPages.ReferenceIn(context), context.RequestAborted) is not { } model)
        {
            return ConsoleResult.NotFound(visit);
        }

        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var request = new RecordRequest
        {
            Email = model.Customer.Email,
            Id = model.Customer.Id,
            By = visit.User.Name,
            Categories = Categories(form),
            Given = form["given"] == "yes",
            Source = FormTexts.Of(form["source"], MaxText),
            Wording = FormTexts.Of(form["wording"], MaxText),
            Proof = FormTexts.Of(form["proof"], MaxProof),
        };
        if (!request.TryRead(visit.Shop, visit.Now, out var said, out var problem))
        {
            return await Again(visit, model, form, Member(problem), orders, context.RequestAborted);
        }

        await book.Record(visit.Shop.Id, said, visit.Now, context.RequestAborted);
        await audit.ConsentChanged(visit.Shop.Id, visit.Who, said, visit.Now, context.RequestAborted);
        return ConsoleResult.Done(visit, model.Path, "consent");
    }

    private static async Task<IResult> AskForConsent(HttpContext context, CustomerReader reader, OrderList orders, OptInDesk desk, AuditTrail audit)
    {
        var visit = ConsoleVisit.Of(context);
        if (await reader.Read(visit, CustomersPages.ReferenceIn(context), context.RequestAborted) is not { } model)
        {
            return ConsoleResult.NotFound(visit);
        }

        var form = await PostedForm.Read(context.Request, context.RequestAborted);
        var request = new OptInRequest { Email = model.Customer.Email, By = visit.User.Name, Categories = Categories(form), Source = "support" };
        if (!request.TryRead(visit.Shop, out var wish, out _))
        {
            return await Again(visit, model, form, "opt-in", orders, context.RequestAborted);
        }

        var answer = await desk.Ask(visit.Shop, wish, visit.Now, context.RequestAborted);
        if (answer is OptInAnswer.Asked or OptInAnswer.Undeliverable)
        {
            await audit.OptInRequested(visit.Shop.Id, visit.Who, wish.Customer, visit.Now, context.RequestAborted);
            return ConsoleResult.Done(visit, model.Path, answer is OptInAnswer.Asked ? "opt-in" : "opt-in-undeliverable");
        }

        return await Again(visit, model, form, answer is OptInAnswer.TooMany ? "too-many" : "not-offered", orders, context.RequestAborted);
    }

    private static ValueTask<IResult> Again(
        ConsoleVisit visit, CustomerModel model, IFormCollection form, string wrong, OrderList orders, CancellationToken cancellation)
    {
        var (field, text) = wrong switch
        {
            "categories" => ("categories", visit.Say("Wählen Sie mindestens eine Art.", "Choose at least one kind.")),
            "wording" => ("wording", visit.Say("Nennen Sie den Wortlaut; er muss von allen gewählten Arten sprechen.", "Name the wording; it has to speak of all the kinds chosen.")),
            "proof" => ("proof", visit.Say("Schreiben Sie, was die Einwilligung zeigt oder wo das liegt.", "Write what shows the consent, or where that is kept.")),
            "opt-in" => ("opt-in", visit.Say("Wählen Sie mindestens eine Art.", "Choose at least one kind.")),
            "too-many" => ("opt-in", visit.Say("Diese Adresse wurde heute schon oft genug gefragt.", "This address has been asked often enough today.")),
            "not-offered" => ("opt-in", visit.Say("Für diese Art hat der Shop keinen Wortlaut.", "The shop has no wording for this kind.")),
            _ => ("categories", visit.Say("Das ließ sich nicht aufnehmen.", "This could not be taken down.")),
        };
        return CustomersPages.Page(
            visit,
            model with
            {
                Problems = new Dictionary<string, string>(StringComparer.Ordinal) { [field] = text },
                Sent = form.Where(pair => pair.Key != ConsoleForm.Token).ToDictionary(pair => pair.Key, pair => pair.Value.ToString(), StringComparer.Ordinal),
            },
            orders,
            StatusCodes.Status422UnprocessableEntity,
            cancellation);
    }

    private static CategorySet Categories(IFormCollection form) =>
        CategorySet.Of([.. form["categories"].OfType<string>().Select(CategoryNames.Parse).OfType<ConsentCategory>()]);

    /// <summary>The member that a problem is about, such as <c>proof</c>.</summary>
    private static string Member(ProblemHttpResult problem) =>
        problem.ProblemDetails.Extensions.TryGetValue("path", out var path) && path is string text ? text.TrimStart('$', '.') : "";
}
