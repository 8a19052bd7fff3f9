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
        ["TenantId"] = ("string", "invocation.TenantId"),
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
        var serializer = SerializerOf(compilation);
        return new(
            Members(context).Select(m => Declare(m, p => Value(p, serializer))).ToEquatableArray(),
            (logger is null ? [] : Members(logger, withDefaults: true).Select(m => Declare(m, _ => null))).ToEquatableArray(),
            logger?.FullName())
        {
            Parts = LambdaContextParts.Of(context).Select(Part).ToEquatableArray(),
            SerializerType = serializer,
        };
    }

    private static string? Value(IPropertySymbol property, string? serializer) => property.Name switch
    {
        "Logger" => "Log",
        "Serializer" => serializer is null ? null : "SerializerHolder.Value",
        _ => Known.TryGetValue(property.Name, out var known) && known.Type == Type(property.Type) ? known.Value : LambdaContextParts.Value(property),
    };

    private static LambdaContextPartModel Part((string Name, string ValueType, INamedTypeSymbol Interface) part) => new(
        part.Name, part.Interface.FullName(), part.ValueType,
        Members(part.Interface).Select(m => Declare(m, LambdaContextParts.Value)).ToEquatableArray());

    private static string? SerializerOf(Compilation compilation)
    {
        var attribute = compilation.Assembly.GetAttributes().FirstOrDefault(a => a.AttributeClass.Is(WellKnown.LambdaSerializer));
        return attribute?.ConstructorArguments is [{ Value: INamedTypeSymbol { IsAbstract: false, IsUnboundGenericType: false } type }]
            && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            && type.InstanceConstructors.Any(c => c.Parameters.Length == 0 && c.DeclaredAccessibility == Accessibility.Public)
            ? type.FullName()
            : null;
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type, bool withDefaults = false) =>
        type.AllInterfaces.Add(type).SelectMany(t => t.GetMembers())
            .Where(m => m is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IEventSymbol)
            .Where(m => m.IsAbstract
                || (m.IsVirtual && (m is IPropertySymbol { Name: "TraceId" or "TenantId" or "Serializer" }
                    || (withDefaults && m is IMethodSymbol method && LambdaLoggerMembers.Body(method) is not null))));

    private static string Declare(ISymbol member, Func<IPropertySymbol, string?> value)
    {
        var owner = member.ContainingType.FullName();
        switch (member)
        {
            case IPropertySymbol property:
                var set = property.SetMethod is null ? "" : property.SetMethod.IsInitOnly ? " init { }" : " set { }";
                return $"{Type(property.Type)} {owner}.@{property.Name} {{ get => {value(property) ?? "default!"};{set} }}";
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
