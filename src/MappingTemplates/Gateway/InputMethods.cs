using Sluice.MappingTemplates.Java.Classes;

namespace Sluice.MappingTemplates.Gateway;

/// <summary><c>$input</c>.</summary>
internal static class InputMethods
{
    public static readonly JavaMethod[] Table =
    [
        new("path(String)", static (t, a) => I(t).Path((string?)a[0])),
        new("json(String)", static (t, a) => I(t).Json((string?)a[0])),
        new("getBody()", static (t, _) => I(t).Body),
        new("params()", static (t, _) => I(t).Params),
        new("params(String)", static (t, a) => I(t).Param((string?)a[0])),
    ];

    private static InputValue I(object target) => (InputValue)target;
}
