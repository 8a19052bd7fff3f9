using Sluice.LocalGateway.Journeys;

namespace Sluice.Testing;

/// <summary>What became of one request at each step.</summary>
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

    /// <summary>What the response has in <c>x-amzn-RequestId</c>.</summary>
    public string RequestId { get; }

    /// <summary>The operation's id; null where no route was found.</summary>
    public string? Operation { get; }

    /// <summary>The request template's rendering; null where there was none.</summary>
    public TemplateTrace? RequestTemplate { get; }

    /// <summary>Exactly what the function or backend got; null where it was not called.</summary>
    public string? Payload { get; }

    /// <summary>Exactly what the function or backend answered; null where it did not.</summary>
    public string? FunctionAnswer { get; }

    /// <summary>What selection patterns were tried on: a function's error message or a backend's status; null for a function's success.</summary>
    public string? FunctionError { get; }

    /// <summary>The lines that the function's process wrote meanwhile; always empty for functions in this process.</summary>
    public IReadOnlyList<string> FunctionOutput { get; }

    /// <summary>The response template's rendering; null where there was none.</summary>
    public TemplateTrace? ResponseTemplate { get; }

    /// <summary>The response's status.</summary>
    public int Status { get; }

    /// <summary>Why the gateway itself answered, for a person; null where the integration did.</summary>
    public string? Fault { get; }

    /// <summary>What API Gateway's console shows under Test.</summary>
    public IReadOnlyList<string> ExecutionLog { get; }

    private static TemplateTrace? Of(TemplateRun? run)
        => run is null ? null : new(
            run.MediaType,
            run.Text,
            [.. run.References.Select(reference => new ReferenceValue(reference.Line, reference.Column, reference.Reference, reference.Value))],
            run.Output,
            run.Problem);
}
