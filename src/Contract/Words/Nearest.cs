namespace Sluice.Contract;

/// <summary>Finds the name that somebody most likely meant.</summary>
internal static class Nearest
{
    private const int LongestName = 100;

    /// <summary>Returns a sentence with the nearest name and a blank before it, or an empty text if no name is near.</summary>
    public static string Hint(string name, IEnumerable<string> names) => Of(name, names) is { } near ? $" Did you mean '{near}'?" : "";

    public static string? Of(string name, IEnumerable<string> names)
    {
        if (name.Length > LongestName)
        {
            return null;
        }

        var most = Math.Max(2, name.Length / 4);
        return names.Where(other => other.Length <= LongestName && Math.Abs(other.Length - name.Length) <= most)
            .Select(other => (Name: other, Distance: EditDistance.Between(name.ToUpperInvariant(), other.ToUpperInvariant())))
            .Where(other => other.Distance <= most && other.Distance < name.Length)
            .OrderBy(other => other.Distance).ThenBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => other.Name).FirstOrDefault();
    }
}
