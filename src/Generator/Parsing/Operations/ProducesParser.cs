using System.Globalization;
using Microsoft.CodeAnalysis;
using Sluice.Generator.Model.Operations;
using Sluice.Generator.Model.Types;
using Sluice.Generator.Parsing.Backends;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary>Applies <c>[Produces]</c>, which sets another media type than JSON for a successful response.</summary>
internal static class ProducesParser
{
    public static ResultModel Apply(OperationScope scope, ResultModel result)
    {
        var isFile = result.Answers.Items.Any(answer => answer.IsFile);
        if (isFile && !scope.IsProxy)
        {
            scope.Diagnostics.Add(ResultRules.FileNeedsProxy, TypePlaces.Of(scope.Method, scope.Cancellation), scope.Method.Name);
        }

        if (scope.Method.Attribute(WellKnown.Produces) is not { } produces)
        {
            return isFile ? result with { MediaType = "application/octet-stream", Form = ResultForm.Binary } : result;
        }

        var mediaType = produces.Argument<string>(0) ?? "";
        if (!MediaTypes.IsValid(mediaType))
        {
            scope.Diagnostics.Add(ParameterRules.InvalidMediaType, produces.ArgumentPlace(0, scope.Cancellation), mediaType);
            return result;
        }

        if (result.Type is null || (!result.IsStreamed && !MediaTypes.IsJson(mediaType) && result.Type.Shape is not (TypeShape.String or TypeShape.Bytes)))
        {
            scope.Diagnostics.Add(ResultRules.InvalidProduces, produces.ArgumentPlace(0, scope.Cancellation), scope.Method.Name, mediaType);
            return result;
        }

        if (result.IsStreamed)
        {
            return result with { MediaType = mediaType };
        }

        var form = isFile ? ResultForm.Binary
            : MediaTypes.IsJson(mediaType) ? result.Form : result.Type.Shape == TypeShape.String ? ResultForm.Text : ResultForm.Binary;
        if (form == ResultForm.Binary && !scope.IsProxy
            && result.Answers.Items.FirstOrDefault(a => a.Statuses[0] == result.Status) is { Header: { } header } answer)
        {
            scope.Diagnostics.Add(
                ResultRules.BytesWithHeaders, TypePlaces.Of(scope.Method, scope.Cancellation), answer.TypeName.Replace("global::", ""),
                $"It sets the header {header}. Return the bytes alone, with [Returns({result.Status.ToString(CultureInfo.InvariantCulture)})] on the method.");
        }

        return result with
        {
            MediaType = mediaType,
            Form = form,
            Headers = SendsBytes(scope.Method, scope.Owner) ? ConstantHeaderParser.Parse(scope) : default,
        };
    }

    /// <summary>Returns true for the bytes of a custom integration. Only the integration response can set headers beside them.</summary>
    public static bool SendsBytes(IMethodSymbol method, INamedTypeSymbol owner) =>
        method.Attribute(WellKnown.Produces)?.Argument<string>(0) is { } mediaType && !MediaTypes.IsJson(mediaType)
        && !ProxyParser.IsProxy(method, owner) && ResultParser.Unwrap(method).Value is { } value && HoldsBytes(value);

    private static bool HoldsBytes(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => array is { Rank: 1, ElementType.SpecialType: SpecialType.System_Byte },
        INamedTypeSymbol named when AnswerParser.IsUnion(named) => named.TypeArguments.Any(HoldsBytes),
        INamedTypeSymbol named => named.SelfAndBases().Any(t => t.Is(WellKnown.HttpResultOfValue) && HoldsBytes(t.TypeArguments[0])),
        _ => false,
    };
}
