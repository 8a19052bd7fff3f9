using Microsoft.CodeAnalysis;
using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Integrations;
using Sluice.Generator.Parsing.Operations;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Backends;

/// <summary>Parses <c>[Mock]</c> into a constant response.</summary>
internal static class MockParser
{
    public static MockIntegrationModel? Parse(OperationScope scope, AttributeData attribute)
    {
        var body = (attribute.Argument<string>(0) ?? "").Replace("\r\n", "\n");
        var mediaType = attribute.NamedArgument("MediaType", "application/json")!;
        if (!IsMediaType(mediaType))
        {
            scope.Diagnostics.Add(
                BackendRules.InvalidMock, attribute.NamedPlace("MediaType", scope.Cancellation),
                $"'{mediaType}' is not a media type. Write type and subtype, such as text/plain.");
        }
        else if (body.Length > 0 && (mediaType == "application/json" || mediaType.EndsWith("+json", StringComparison.Ordinal))
            && JsonText.Problem(body) is { } problem)
        {
            scope.Diagnostics.Add(BackendRules.InvalidMock, attribute.ArgumentPlace(0, scope.Cancellation), "it is not JSON: " + problem + ".");
        }

        var mock = new MockIntegrationModel(body, mediaType, ConstantHeaderParser.Parse(scope));
        TemplateFileParser.Check(scope, mock);
        return scope.Diagnostics.HasErrors ? null : mock;
    }

    private static bool IsMediaType(string text) =>
        text.IndexOf('/') is > 0 and var slash && slash < text.Length - 1 && text.All(c => c is > ' ' and < '\u007f' and not ('\'' or '"' or '$' or '#'));
}
