using System.Globalization;
using Sluice.Contract;
using Sluice.LocalGateway.Documents.Model;
using Sluice.Tool.Importing.Model;

namespace Sluice.Tool.Importing.Reading;

/// <summary>Makes <c>[IntegrationTimeout]</c> of the timeout of an integration.</summary>
internal static class Timeouts
{
    /// <param name="scope">What the readers share.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="isEdge">Whether the API is edge-optimized, which has no longer timeouts than the usual one.</param>
    public static ImportedAttribute? Of(ImportScope scope, Operation operation, bool isEdge)
    {
        // A mock waits for nothing.
        if (operation.Method.Integration.Type == IntegrationType.Mock || operation.Integration.Find("timeoutInMillis") is not { } place)
        {
            return null;
        }

        var isKnown = int.TryParse(place.KnownText, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds);
        if (isKnown && milliseconds == (operation.Method.Integration.IsStream ? ApiGatewayLimits.LongestStream : ApiGatewayLimits.LongestTimeout))
        {
            return null;
        }

        if (isKnown && milliseconds is >= ApiGatewayLimits.ShortestTimeout and <= ApiGatewayLimits.LongestRaisedTimeout
            && !(isEdge && milliseconds > ApiGatewayLimits.LongestTimeout))
        {
            return ImportedAttribute.Of("IntegrationTimeout").WithNumber(null, milliseconds);
        }

        scope.Note(
            place,
            $"'{operation.Key} {operation.Method.ResourcePath}': [IntegrationTimeout] takes 50 to 300,000 milliseconds, and no more than 29,000 in an "
                + "edge-optimized API, so this timeout is left out. Add it with an overlay.");
        return null;
    }
}
