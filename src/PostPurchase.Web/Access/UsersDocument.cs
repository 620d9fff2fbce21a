namespace PostPurchase.Web.Access;

/// <summary>Who may use a shop, in the JSON API.</summary>
/// <param name="ConsoleKeys">How many keys several people share; each is an owner's.</param>
internal sealed record UsersDocument(IReadOnlyList<UserDocument> Users, int ConsoleKeys);
