using Microsoft.AspNetCore.Routing;
using PostPurchase.Core.Access;
using PostPurchase.Web.Console.Campaigns.Drafts;
using PostPurchase.Web.Console.Campaigns.Messages;
using PostPurchase.Web.Console.Campaigns.Steps;

namespace PostPurchase.Web.Console.Campaigns;

/// <summary><c>/console/{shop}/campaigns</c>: what runs, and where it is changed (docs/console-campaigns.md).</summary>
internal static class CampaignPages
{
    /// <summary>Texts of messages are long.</summary>
    public const int MaxForm = 256 * 1024;

    public static void MapCampaignPages(this IEndpointRouteBuilder console)
    {
        console.MapPage("/campaigns", ListPages.Show);
        console.MapPage("/campaigns-new", Right.Market, NewPages.Show);
        console.MapAct("/campaigns-new", Right.Market, NewPages.Create);
        console.MapPage("/campaigns/{id}", ShowPages.Show);
        console.MapAct("/campaigns/{id}/switch", Right.Market, SwitchActs.Switch);
        console.MapPage("/campaigns/{id}/basics", Right.Market, BasicsPages.Show);
        console.MapAct("/campaigns/{id}/basics", Right.Market, BasicsPages.Save);
        console.MapAct("/campaigns/{id}/steps", Right.Market, StepActs.Act);
        console.MapPage("/campaigns/{id}/steps/{step}", Right.Market, StepPages.Show);
        console.MapAct("/campaigns/{id}/steps/{step}", Right.Market, StepPages.Save);
        console.MapPage("/campaigns/{id}/versions/{version:int}", VersionPages.Show);
        console.MapAct("/campaigns/{id}/versions/{version:int}", Right.Market, VersionPages.Restore);
        console.MapPage("/campaigns/{id}/draft", DraftPages.Show);
        console.MapAct("/campaigns/{id}/draft", Right.Market, DraftPages.Discard);
        console.MapAct("/campaigns/{id}/draft/trial", Right.Look, DraftPages.Count);
        console.MapPage("/campaigns/{id}/publish", Right.Market, PublishPages.Show);
        console.MapAct("/campaigns/{id}/publish", Right.Market, PublishPages.Publish);
        console.MapAct("/campaigns/{id}/publish/count", Right.Market, PublishPages.Count);
        console.MapPage("/campaigns/{id}/messages/{message}", MessagePages.Show);
        console.MapAct("/campaigns/{id}/messages/{message}", Right.Market, MessagePages.Save, MaxForm);
        console.MapPage("/campaigns/{id}/messages/{message}/preview", PreviewPages.Show);
        console.MapAct("/campaigns/{id}/messages/{message}/preview", Right.Market, PreviewPages.Preview, MaxForm);
        console.MapAct("/campaigns/{id}/messages/{message}/test", Right.Market, TestMailActs.Send, MaxForm);
    }
}
