using Sluice.Generator.Model;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Operations;

/// <summary><c>[Produces]</c>: a media type of success other than JSON.</summary>
internal static class ProducesParser
{
    public static ResultModel Apply(OperationScope scope, ResultModel result)
    {
        if (scope.Method.Attribute(WellKnown.Produces) is not { } produces)
        {
            return result;
        }

        var mediaType = produces.Argument<string>(0) ?? "";
        if (!MediaTypes.IsValid(mediaType))
        {
            scope.Diagnostics.Add(ParameterRules.InvalidMediaType, produces.ArgumentPlace(0, scope.Cancellation), mediaType);
            return result;
        }

        if (result.Type is null || (!IsJson(mediaType) && result.Type.Shape is not (TypeShape.String or TypeShape.Bytes)))
        {
            scope.Diagnostics.Add(ResultRules.InvalidProduces, produces.ArgumentPlace(0, scope.Cancellation), scope.Method.Name, mediaType);
            return result;
        }

        return result with
        {
            MediaType = mediaType,
            Form = IsJson(mediaType) ? result.Form : result.Type.Shape == TypeShape.String ? ResultForm.Text : ResultForm.Binary,
        };
    }

    private static bool IsJson(string mediaType) => mediaType == "application/json" || mediaType.EndsWith("+json", StringComparison.Ordinal);
}
