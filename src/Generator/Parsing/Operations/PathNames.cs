using Sluice.Generator.Model.Operations;

namespace Sluice.Generator.Parsing.Operations;

internal static class PathNames
{
    /// <summary>
    /// Returns the name of the route's variable as the route spells it, or null if there is none. Letter case counts only if two variables differ in
    /// nothing else.
    /// </summary>
    public static string? Find(RouteModel route, string name)
    {
        var variables = route.Segments.Items.Where(s => s.Kind != RouteSegmentKind.Literal).Select(s => s.Text).ToArray();
        return variables.FirstOrDefault(v => v == name)
            ?? variables.FirstOrDefault(v => string.Equals(v, name, StringComparison.OrdinalIgnoreCase));
    }
}
