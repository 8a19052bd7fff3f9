using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Api;

/// <summary>Parses <c>[Cors]</c> and <c>[DisableCors]</c> into the CORS settings.</summary>
internal static class CorsParser
{
    /// <summary>Returns the settings of the assembly, or null if it has no such attribute or if the attribute is not valid.</summary>
    public static CorsModel? Parse(ISymbol assembly, DiagnosticBag bag, CancellationToken cancellation) =>
        assembly.Attribute(WellKnown.Cors) is { } attribute ? Parse(attribute, bag, cancellation) : null;

    /// <summary>Returns the settings of the method or, if it has none, of its type. Returns null if the settings of the assembly apply.</summary>
    public static CorsModel? ParseOwn(IMethodSymbol method, INamedTypeSymbol owner, DiagnosticBag bag, CancellationToken cancellation) =>
        Find(method, owner) switch
        {
            null => null,
            var attribute => attribute.AttributeClass.Is(WellKnown.DisableCors) ? CorsModel.Nobody : Parse(attribute, bag, cancellation),
        };

    /// <summary>Returns the location of the attribute that <see cref="ParseOwn"/> reads, or null if there is none.</summary>
    public static Location? Place(IMethodSymbol method, INamedTypeSymbol owner, CancellationToken cancellation) =>
        Find(method, owner)?.Place(cancellation);

    private static AttributeData? Find(IMethodSymbol method, INamedTypeSymbol owner) => FindAt(method) ?? owner.Nearest(FindAt);

    private static AttributeData? FindAt(ISymbol symbol) => symbol.Attribute(WellKnown.DisableCors) ?? symbol.Attribute(WellKnown.Cors);

    private static CorsModel? Parse(AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
    {
        var model = new CorsModel
        {
            Origins = Texts(attribute.ConstructorArguments.FirstOrDefault()),
            AllowCredentials = attribute.NamedArgument("AllowCredentials", false),
            AllowHeaders = Texts(attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "AllowHeaders").Value),
            ExposeHeaders = Texts(attribute.NamedArguments.FirstOrDefault(argument => argument.Key == "ExposeHeaders").Value),
            MaxAge = attribute.NamedArgument("MaxAge", 600),
        };
        if (Problem(model) is not { } problem)
        {
            return model;
        }

        bag.Add(ApiRules.InvalidCors, attribute.Place(cancellation), problem);
        return null;
    }

    private static string? Problem(CorsModel model) =>
        model.Origins.Count == 0 ? "it names no origin. Give it origins such as \"https://app.example.com\", or \"*\"."
        : model.Origins.Items.Contains("*") && model.Origins.Count > 1 ? "\"*\" allows every origin. Leave the others out."
        : model.Origins.Items.Contains("*") && model.AllowCredentials ? "browsers send no credentials if every origin is allowed. Name the origins."
        : model.Origins.Items.FirstOrDefault(origin => !IsOrigin(origin)) is { } origin
            ? $"'{origin}' is not an origin. Write a scheme, a host and optionally a port, such as https://app.example.com."
        : model.AllowHeaders.Items.Concat(model.ExposeHeaders.Items).FirstOrDefault(header => !IsHeader(header)) is { } header
            ? $"'{header}' is not the name of a header."
        : model.MaxAge is < 0 or > 86_400 ? "MaxAge has to be between 0 and 86,400 seconds."
        : null;

    // An origin is in lower case, as browsers send it, and has no character that could end a string in a template.
    private static bool IsOrigin(string origin) => origin == "*"
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && origin == uri.GetLeftPart(UriPartial.Authority)
            && origin.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or ':' or '/' or '-'));

    private static bool IsHeader(string name) =>
        name.Length > 0 && name.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '_' or '.');

    private static EquatableArray<string> Texts(TypedConstant constant) =>
        constant is { Kind: TypedConstantKind.Array, IsNull: false }
            ? constant.Values.Select(value => value.Value as string ?? "").ToEquatableArray()
            : EquatableArray<string>.Empty;
}
