using Sluice.LocalGateway.Json;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Recognizes properties of an integration that say what API Gateway does, or a build writes, without them.</summary>
internal static class UsualValues
{
    public static bool Is(string name, JsonPlace place) => name switch
    {
        "connectionType" => Has(place, "INTERNET"),
        "contentHandling" => Has(place, "CONVERT_TO_TEXT"),
        "responseTransferMode" => Has(place, "BUFFERED"),
        _ => false,
    };

    private static bool Has(JsonPlace place, string value) => string.Equals(place.KnownText, value, StringComparison.OrdinalIgnoreCase);
}
