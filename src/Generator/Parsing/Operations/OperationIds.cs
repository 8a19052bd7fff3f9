using Sluice.Generator.Diagnostics;

namespace Sluice.Generator.Parsing.Operations;

internal static class OperationIds
{
    private const int MaxLength = 64;

    /// <summary>The id that the attribute gives, else the method's name.</summary>
    public static string Parse(OperationScope scope)
    {
        var given = scope.Attribute.NamedArgument<string>("OperationId");
        var id = given ?? scope.Method.Name;
        var place = given is null ? scope.MethodPlace : scope.Attribute.NamedPlace("OperationId", scope.Cancellation);
        if (!IsValid(id))
        {
            scope.Diagnostics.Add(RouteRules.InvalidOperationId, place, id);
        }

        return id;
    }

    private static bool IsValid(string id) =>
        id.Length is > 0 and <= MaxLength && IsLetter(id[0]) && id.All(c => IsLetter(c) || c is >= '0' and <= '9');

    private static bool IsLetter(char c) => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
}
