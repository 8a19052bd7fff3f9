using Sluice.Generator.Model;

namespace Sluice.Generator.Parsing.Operations;

internal static class PathNames
{
    /// <summary>The route's variable of that name as the route spells it; letter case counts only where it decides.</summary>
    public static string? Find(RouteModel route, string name)
    {
        var variables = route.Segments.Items.Where(s => s.Kind != RouteSegmentKind.Literal).Select(s => s.Text).ToArray();
        return variables.FirstOrDefault(v => v == name)
            ?? variables.FirstOrDefault(v => string.Equals(v, name, StringComparison.OrdinalIgnoreCase));
    }
}
