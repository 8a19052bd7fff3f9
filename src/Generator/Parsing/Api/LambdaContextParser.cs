using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Functions;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Parses <c>Amazon.Lambda.Core.ILambdaContext</c> of the version that the project references into a class that implements it.</summary>
internal static class LambdaContextParser
{
    private const string Environment = "global::Sluice.Runtime.LambdaEnvironment.";

    private static readonly Dictionary<string, (string Type, string Value)> Known = new(StringComparer.Ordinal)
    {
        ["AwsRequestId"] = ("string", "invocation.RequestId"),
        ["InvokedFunctionArn"] = ("string", "invocation.FunctionArn"),
        ["TraceId"] = ("string", "invocation.TraceId"),
        ["FunctionName"] = ("string", Environment + "FunctionName"),
        ["FunctionVersion"] = ("string", Environment + "FunctionVersion"),
        ["LogGroupName"] = ("string", Environment + "LogGroupName"),
        ["LogStreamName"] = ("string", Environment + "LogStreamName"),
        ["MemoryLimitInMB"] = ("int", Environment + "MemorySize"),
        ["RemainingTime"] = ("global::System.TimeSpan", "invocation.Remaining"),
    };

    public static LambdaContextModel? Parse(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName(WellKnown.LambdaContext) is not { TypeKind: TypeKind.Interface } context)
        {
            return null;
        }

        var logger = context.GetMembers("Logger").OfType<IPropertySymbol>().FirstOrDefault()?.Type as INamedTypeSymbol;
        logger = logger is { TypeKind: TypeKind.Interface } ? logger : null;
        return new(
            Members(context).Select(Declare).ToEquatableArray(),
            (logger is null ? [] : Members(logger, withDefaults: true).Select(Declare)).ToEquatableArray(),
            logger?.FullName());
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, bool withDefaults = false) =>
        type.AllInterfaces.Add(type).SelectMany(t => t.GetMembers())
            .Where(m => m is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IEventSymbol)
            .Where(m => m.IsAbstract
                || (m.IsVirtual && (m.Name == "TraceId" || (withDefaults && m is IMethodSymbol method && LambdaLoggerMembers.Body(method) is not null))));

    private static string Declare(ISymbol member)
    {
        var owner = member.ContainingType.FullName();
        switch (member)
        {
            case IPropertySymbol property:
                var type = Type(property.Type);
                var value = property.Name == "Logger" ? "Log"
                    : Known.TryGetValue(property.Name, out var known) && known.Type == type ? known.Value
                    : "default!";
                var set = property.SetMethod is null ? "" : property.SetMethod.IsInitOnly ? " init { }" : " set { }";
                return $"{type} {owner}.@{property.Name} {{ get => {value};{set} }}";
            case IMethodSymbol method:
                var parameters = string.Join(", ", method.Parameters.Select(p => $"{Type(p.Type)} @{p.Name}"));
                var body = LambdaLoggerMembers.Body(method) ?? "throw new global::System.NotSupportedException()";
                return $"{(method.ReturnsVoid ? "void" : Type(method.ReturnType))} {owner}.@{method.Name}({parameters}) => {body};";
            default:
                return $"event {Type(((IEventSymbol)member).Type)} {owner}.@{member.Name} {{ add {{ }} remove {{ }} }}";
        }
    }

    // The compiler does not warn if an explicitly implemented member has no annotation for a reference type that is not nullable.
    private static string Type(ITypeSymbol type) =>
        type.FullName() + (type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.Annotated } ? "?" : "");
}
