namespace Sluice.Contract;

/// <summary>
/// The families of Lambda's runtimes. Lambda adds and removes versions of a family often, so only the family of a name is checked.
/// </summary>
internal static class Runtimes
{
    private static readonly string[] Families = ["dotnet", "dotnetcore", "go", "java", "nodejs", "provided", "python", "ruby"];

    /// <summary>Returns whether a name is one of a known family, such as <c>python3.13</c>.</summary>
    public static bool IsKnown(string runtime) => Families.Contains(FamilyOf(runtime));

    /// <summary>Returns a sentence with the name that was most likely meant and a blank before it, or an empty text.</summary>
    public static string Hint(string runtime)
    {
        var version = runtime.Substring(FamilyOf(runtime).Length);
        var isVersion = version.Length == 0 || version[0] is '.' or (>= '0' and <= '9');
        return isVersion && Nearest.Of(FamilyOf(runtime), Families) is { } near ? $" Did you mean '{near}{version}'?" : "";
    }

    private static string FamilyOf(string runtime) => new([.. runtime.TakeWhile(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'))]);
}
