using System.Text.Json;
using Sluice.LocalGateway.Basics;
using Sluice.LocalGateway.Journeys;
using Sluice.LocalGateway.Page.Json;
using Sluice.LocalGateway.Page.Messages;

namespace Sluice.LocalGateway.Page;

/// <summary>Renders an edited template with a request that was kept, or writes both as a case.</summary>
internal static class Rerun
{
    /// <summary>Renders the template.</summary>
    /// <param name="gateway">The gateway that finds the method of the request.</param>
    /// <param name="journeys">The store of the kept requests.</param>
    /// <param name="message">The page's message: <c>{"id", "side", "template"}</c>.</param>
    /// <param name="output">Receives the rendering as JSON.</param>
    /// <param name="cancellation">Cancels the rendering.</param>
    public static PageAnswer Run(Gateway gateway, JourneyStore journeys, JsonElement message, PooledBuffer output, CancellationToken cancellation)
    {
        using var replay = Replay.Begin(gateway, journeys, message, cancellation, out var problem);
        if (replay is null)
        {
            return PageAnswer.Refused(problem);
        }

        if (message.Text("template") is not { } template)
        {
            return PageAnswer.Refused("The page's message has no template. Load the page again.");
        }

        var run = replay.Render(template);
        using var json = new Utf8JsonWriter(output);
        TemplateJson.Write(json, run);
        return PageAnswer.Done;
    }

    /// <summary>Writes the template and its request as a case for <c>sluice render</c>.</summary>
    /// <param name="gateway">The gateway that finds the method of the request.</param>
    /// <param name="journeys">The store of the kept requests.</param>
    /// <param name="message">The page's message: <c>{"id", "side"}</c>.</param>
    /// <param name="output">Receives the case.</param>
    /// <param name="cancellation">Cancels the rendering of the template before it.</param>
    public static PageAnswer WriteCase(Gateway gateway, JourneyStore journeys, JsonElement message, PooledBuffer output, CancellationToken cancellation)
    {
        using var replay = Replay.Begin(gateway, journeys, message, cancellation, out var problem);
        if (replay?.Kept is not { } kept)
        {
            return PageAnswer.Refused(replay is null ? problem : "No template was rendered here, so there is no case.");
        }

        CaseJson.Write($"{replay.Journey.Operation} {message.Text("side")}", kept.Text, replay.Context(), replay.Exchange, output);
        return PageAnswer.Done;
    }
}
