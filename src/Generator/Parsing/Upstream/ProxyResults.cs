using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Upstream;

/// <summary>Parses results that contain status, headers and body: Amazon's <c>IHttpResult</c> and <c>APIGatewayProxyResponse</c>.</summary>
internal static class ProxyResults
{
    private const string Text = "System.Collections.Generic.IDictionary<string, string>";
    private const string Texts = "System.Collections.Generic.IDictionary<string, System.Collections.Generic.IList<string>>";

    public static bool IsProxy(ITypeSymbol type) => type.Is(UpstreamNames.ProxyResponse) || IsHttpResult(type) || IsAuthorizerResult(type);

    /// <summary>Returns the result, or null if the type is not supported. The reason is then among the findings.</summary>
    public static ResultModel? Parse(OperationScope scope, INamedTypeSymbol type)
    {
        if (IsAuthorizerResult(type))
        {
            scope.Diagnostics.Add(
                UpstreamRules.ProxyOnly, TypePlaces.Of(scope.Method, scope.Cancellation), type.PlainName(),
                "Only an authorizer can return it. Return a value, or an IHttpResult.");
            return null;
        }

        var count = scope.Diagnostics.Count;
        var arguments = IsHttpResult(type) ? OfHttpResult(scope, type) : OfResponse(type);
        if (scope.Diagnostics.Count > count)
        {
            return null;
        }

        if (arguments is null)
        {
            scope.Diagnostics.Add(
                UpstreamRules.ProxyOnly, TypePlaces.Of(scope.Method, scope.Cancellation), type.PlainName(),
                "Its members differ from those of the supported versions. Return a value, or one of the types of Results.");
            return null;
        }

        return new(200, null, scope.Doc.Returns)
        {
            DeclaredType = type.FullName() + "?",
            Form = ResultForm.Proxy,
            ProxyArguments = arguments,
        };
    }

    private static bool IsAuthorizerResult(ITypeSymbol type) => type.IsOrImplements(UpstreamNames.AuthorizerResult);

    private static bool IsHttpResult(ITypeSymbol type) => type.IsOrImplements(UpstreamNames.HttpResult);

    /// <summary>
    /// Returns the call of <c>Serialize</c>, which writes the response of a proxy integration. The options of the call depend on the version of the
    /// package.
    /// </summary>
    private static string? OfHttpResult(OperationScope scope, INamedTypeSymbol type)
    {
        var contract = type.Is(UpstreamNames.HttpResult) ? type : type.AllInterfaces.First(i => i.Is(UpstreamNames.HttpResult));
        var write = contract.GetMembers("Serialize").OfType<IMethodSymbol>().FirstOrDefault(m =>
            m.Parameters.Length == 1 && m.Parameters[0].Type.Is(UpstreamNames.SerializationOptions) && m.ReturnType.Is("System.IO.Stream"));
        if (write?.Parameters[0].Type is not INamedTypeSymbol options
            || Property(options, "Format") is not { } format || Property(options, "Version") is not { } version)
        {
            return null;
        }

        var serializer = Property(options, "Serializer") is null ? null : UpstreamSerializer.Find(scope);
        if (serializer is null && Property(options, "Serializer") is not null)
        {
            scope.Diagnostics.Add(
                UpstreamRules.NoSerializer, TypePlaces.Of(scope.Method, scope.Cancellation),
                "The body of an IHttpResult is written by the assembly's LambdaSerializer", UpstreamSerializer.Missing(scope));
            return null;
        }

        return $"((global::{UpstreamNames.HttpResult})result).Serialize(new global::{UpstreamNames.SerializationOptions} {{ "
            + $"Format = {format.Type.FullName()}.RestApi, "
            + $"Version = {version.Type.FullName()}.V1{(serializer is null ? "" : $", Serializer = new {serializer}()")} }})";
    }

    private static string? OfResponse(INamedTypeSymbol type) =>
        Property(type, "StatusCode")?.Type.SpecialType != SpecialType.System_Int32
            || Property(type, "Body")?.Type.SpecialType != SpecialType.System_String ? null
        : "result.StatusCode, "
            + (Is(Property(type, "Headers"), Text) ? "result.Headers, " : "null, ")
            + (Is(Property(type, "MultiValueHeaders"), Texts) ? "result.MultiValueHeaders, " : "null, ")
            + "result.Body, "
            + (Property(type, "IsBase64Encoded")?.Type.SpecialType == SpecialType.System_Boolean ? "result.IsBase64Encoded" : "false");

    private static IPropertySymbol? Property(INamedTypeSymbol type, string name) =>
        type.SelfAndBases().SelectMany(t => t.GetMembers(name)).OfType<IPropertySymbol>()
            .FirstOrDefault(p => p is { IsStatic: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null });

    private static bool Is(IPropertySymbol? property, string type) =>
        property?.Type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(
            SymbolDisplayFormat.CSharpErrorMessageFormat
                .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier)) == type;
}
