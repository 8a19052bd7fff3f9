namespace Sluice.Generator.Helpers;

/// <summary>Makes logical ids of CloudFormation resources, which have 1 to 128 letters and digits.</summary>
internal static class ResourceNames
{
    private const int MaxLength = 128;

    /// <summary>Returns the letters and digits of a name, or the word <c>Function</c> if it has none.</summary>
    public static string From(string name)
    {
        var id = Letters(name);
        return id.Length == 0 ? "Function" : id.Length <= MaxLength ? id : id.Substring(0, MaxLength);
    }

    /// <summary>Returns the letters A-Z and digits of a text.</summary>
    public static string Letters(string text) => new([.. text.Where(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))]);
}
