using System.Text.Json;
using System.Text.RegularExpressions;
using Sluice.LocalGateway.Basics;

namespace Sluice.LocalGateway.Schemas;

/// <summary>Validates the body of a request. A missing body is validated as <c>{}</c>.</summary>
internal static class BodyValidator
{
    private static readonly ReadOnlyMemory<byte> EmptyObject = "{}"u8.ToArray();

    /// <summary>Validates a body.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <returns>The mistakes, in the wording of the validator that API Gateway uses; empty if there are none.</returns>
    public static IReadOnlyList<string> Validate(Schema schema, ReadOnlyMemory<byte> body, CancellationToken cancellation = default)
    {
        try
        {
            using var document = WellFormedJson.Parse(body.IsEmpty ? EmptyObject : body);
            var errors = new SchemaErrors(cancellation);
            SchemaValidator.Validate(schema, document.RootElement, errors);
            return errors.All;
        }
        catch (JsonException)
        {
            return ["Unable to parse the request body as JSON"];
        }
        catch (RegexMatchTimeoutException)
        {
            return ["a pattern took too long to match"];
        }
    }
}
