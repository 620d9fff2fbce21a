namespace PostPurchase.Core.FrequencyCaps;

/// <summary>What is stored of an address's contacts, as last seen: good for a first try without reading.</summary>
public sealed record KnownContacts(string ETag, ContactHistory History);
