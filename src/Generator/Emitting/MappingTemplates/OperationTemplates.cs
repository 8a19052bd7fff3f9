using Sluice.Generator.Model;

namespace Sluice.Generator.Emitting.MappingTemplates;

/// <summary>The templates of an operation's integration, the same in the document and in the files that people read.</summary>
/// <param name="Request">Makes the payload.</param>
/// <param name="Response">Makes the response of success, and of every other outcome that the code chose; null where success is bytes.</param>
/// <param name="Error">Makes the response of a Lambda error.</param>
/// <param name="Timeout">Makes the response of a function that ran out of time.</param>
internal sealed record OperationTemplates(string Request, string? Response, string Error, string Timeout)
{
    /// <summary>Makes the response of every outcome beside success, where success is bytes and so has no template; else null.</summary>
    public string? Outcome { get; init; }

    /// <param name="operation">The operation.</param>
    /// <param name="isNamed">True where the function serves several operations.</param>
    /// <param name="cors">Which pages may call; null for none.</param>
    public static OperationTemplates For(OperationModel operation, bool isNamed, CorsModel? cors)
    {
        var origin = CorsTemplate.Emit(cors);
        var isBinary = operation.Result.Form == ResultForm.Binary;
        return new(
            operation.RequestTemplate?.Text ?? RequestTemplate.Emit(operation, isNamed),
            isBinary ? null : origin + (operation.IsAsync ? "#set($none = '')" : ResponseTemplate.Emit(operation.Result.Type is not null)),
            origin + ErrorTemplates.Error,
            origin + ErrorTemplates.Timeout)
        {
            Outcome = isBinary ? origin + ResponseTemplate.EmitOutcome() : null,
        };
    }
}
