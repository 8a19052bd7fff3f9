namespace Sluice.Generator.Helpers;

/// <summary>Makes logical ids of CloudFormation resources, which have 1 to 128 letters and digits.</summary>
internal static class ResourceNames
{
    private const int MaxLength = 128;

    /// <summary>Returns the letters and digits of a name, or the word <c>Function</c> if it has none.</summary>
    public static string From(string name)
    {
        var id = new string([.. name.Where(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))]);
        return id.Length == 0 ? "Function" : id.Length <= MaxLength ? id : id.Substring(0, MaxLength);
    }
}
