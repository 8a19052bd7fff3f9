using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Finds the references <c>${NAME}</c> in the texts of attributes that the template writes with <c>Fn::Sub</c>.</summary>
internal static class TextReferences
{
    private static readonly string[] OfAssembly =
    [
        WellKnown.RestApi, WellKnown.StageVariable, WellKnown.EnvironmentVariable, WellKnown.CognitoAuthorizer, WellKnown.StackOutput,
        WellKnown.StageSettings, WellKnown.Alarms, WellKnown.FunctionAlarms, WellKnown.CustomDomain, WellKnown.ResourceTag, WellKnown.DeploymentPreference,
    ];

    private static readonly string[] OfFunction =
    [
        WellKnown.LambdaFunction, WellKnown.EnvironmentVariable, WellKnown.Allow, WellKnown.Vpc, WellKnown.AsyncInvocation, WellKnown.FunctionAlarms,
        WellKnown.ResourceTag, WellKnown.DeploymentPreference,
    ];

    private static readonly string[] OfOperation = [WellKnown.Allow];
    private static readonly string[] OfInterface = [WellKnown.HttpBackend];

    public static EquatableArray<TextReference> Api(ISymbol assembly, CancellationToken cancellation) => Of(assembly, OfAssembly, cancellation);

    public static EquatableArray<TextReference> Function(ISymbol type, CancellationToken cancellation) => Of(type, OfFunction, cancellation);

    public static EquatableArray<TextReference> Operation(ISymbol method, ISymbol owner, CancellationToken cancellation) =>
        Of(method, OfOperation, cancellation).Items.AddRange(Of(owner, OfInterface, cancellation).Items).ToEquatableArray();

    private static EquatableArray<TextReference> Of(ISymbol symbol, string[] kinds, CancellationToken cancellation) => symbol.GetAttributes()
        .Where(attribute => Array.Exists(kinds, kind => attribute.AttributeClass.Is(kind)))
        .SelectMany(attribute => Texts(attribute, cancellation)
            .SelectMany(text => Names(text.Text)
                .Select(name => new TextReference(name, attribute.AttributeClass.Is(WellKnown.EnvironmentVariable), text.Place()))))
        .ToEquatableArray();

    // A stage variable is not a reference to something in the stack, and neither is ${!…}.
    private static IEnumerable<string> Names(string text) => ReferenceTexts.Names(text)
        .Where(name => !name.StartsWith("!", StringComparison.Ordinal) && !name.StartsWith("stageVariables.", StringComparison.Ordinal));

    // The place is looked up only for a text with a reference.
    private static IEnumerable<(string Text, Func<Location?> Place)> Texts(AttributeData attribute, CancellationToken cancellation)
    {
        // The address of a backend takes only stage variables, which its own rule checks.
        for (var i = attribute.AttributeClass.Is(WellKnown.HttpBackend) ? 1 : 0; i < attribute.ConstructorArguments.Length; i++)
        {
            var (argument, index) = (attribute.ConstructorArguments[i], i);
            var items = argument.Kind == TypedConstantKind.Array ? (argument.IsNull ? [] : argument.Values) : [argument];
            for (var j = 0; j < items.Length; j++)
            {
                var item = index + j;
                if (items[j].Value is string text)
                {
                    yield return (text, () => attribute.ArgumentPlace(item, cancellation));
                }
            }
        }

        foreach (var named in attribute.NamedArguments.Where(a => a.Key != "Parameters"))
        {
            if (named.Value is { Kind: TypedConstantKind.Array, IsNull: false })
            {
                for (var i = 0; i < named.Value.Values.Length; i++)
                {
                    var index = i;
                    yield return (named.Value.Values[i].Value as string ?? "", () => attribute.ItemPlace(named.Key, index, cancellation));
                }
            }
            else if (named.Value.Kind != TypedConstantKind.Array && named.Value.Value is string text)
            {
                yield return (text, () => attribute.NamedPlace(named.Key, cancellation));
            }
        }
    }
}
