namespace Azure.Data.Tables;

/// <summary>Whether an update keeps the properties it does not name.</summary>
public enum TableUpdateMode
{
    Merge = 0,
    Replace = 1,
}
