namespace Sluice.Generator.Helpers;

/// <summary>The names of CloudFormation's resources: 1 to 128 letters and digits.</summary>
internal static class ResourceNames
{
    private const int MaxLength = 128;

    /// <summary>The letters and digits of a name; the word <c>Function</c> where it has none.</summary>
    public static string From(string name)
    {
        var id = new string([.. name.Where(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9'))]);
        return id.Length == 0 ? "Function" : id.Length <= MaxLength ? id : id.Substring(0, MaxLength);
    }
}
