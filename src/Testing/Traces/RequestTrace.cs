using Sluice.LocalGateway.Journeys;

namespace Sluice.Testing;

/// <summary>What happened to one request at each step.</summary>
public sealed record RequestTrace
{
    internal RequestTrace(Journey journey)
    {
        RequestId = journey.RequestId;
        Operation = journey.Operation;
        RequestTemplate = Of(journey.RequestTemplate);
        Payload = journey.Payload;
        FunctionAnswer = journey.Answer;
        FunctionError = journey.SelectionText;
        FunctionOutput = journey.FunctionLines;
        ResponseTemplate = Of(journey.ResponseTemplate);
        Status = journey.Status;
        Fault = journey.Fault;
        ExecutionLog = journey.Log.Lines;
    }

    /// <summary>The request's id, which the response has in <c>x-amzn-RequestId</c>.</summary>
    public string RequestId { get; }

    /// <summary>The operation's id; null if no route matched.</summary>
    public string? Operation { get; }

    /// <summary>The rendering of the request template; null if none was rendered.</summary>
    public TemplateTrace? RequestTemplate { get; }

    /// <summary>The exact payload that the function or backend received; null if it was not called.</summary>
    public string? Payload { get; }

    /// <summary>The exact output of the function, or response of the backend; null if there was none.</summary>
    public string? FunctionAnswer { get; }

    /// <summary>
    /// The text with which selection patterns were compared: a function's error message or a backend's status; null if the function succeeded.
    /// </summary>
    public string? FunctionError { get; }

    /// <summary>The lines that the function's process wrote during the request; always empty for functions in this process.</summary>
    public IReadOnlyList<string> FunctionOutput { get; }

    /// <summary>The rendering of the response template; null if none was rendered.</summary>
    public TemplateTrace? ResponseTemplate { get; }

    /// <summary>The HTTP status of the response.</summary>
    public int Status { get; }

    /// <summary>Why the gateway itself responded; null if the response is the integration's.</summary>
    public string? Fault { get; }

    /// <summary>The execution log, as the Test page of API Gateway's console shows it.</summary>
    public IReadOnlyList<string> ExecutionLog { get; }

    private static TemplateTrace? Of(TemplateRun? run)
        => run is null ? null : new(
            run.MediaType,
            run.Text,
            [.. run.References.Select(reference => new ReferenceValue(reference.Line, reference.Column, reference.Reference, reference.Value))],
            run.Output,
            run.Problem);
}
