using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Gateway;

/// <summary>The methods of <c>$input</c>.</summary>
internal static class InputMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("path(String)", static (t, a, b) => I(t).Path((string?)a[0], b)),
        new("json(String)", static (t, a, b) => I(t).Json((string?)a[0], b)),
        new("getBody()", static (t, _, _) => I(t).Body),
        new("params()", static (t, _, b) => I(t).Params(b)),
        new("params(String)", static (t, a, b) => I(t).Param((string?)a[0], b)),
    ];

    private static InputValue I(object target) => (InputValue)target;
}
