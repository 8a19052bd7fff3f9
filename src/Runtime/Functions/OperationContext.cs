using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Sluice.Runtime;

/// <summary>Reads what the current invocation says. Generated code puts it into the container.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OperationContext : IOperationContext
{
    private OperationContext()
    {
    }

    /// <summary>The only instance.</summary>
    public static OperationContext Current { get; } = new();

    /// <inheritdoc/>
    public string OperationId => CurrentInvocation.Value?.Describe()?.Id ?? "";

    /// <inheritdoc/>
    public string Method => CurrentInvocation.Value?.Describe()?.Method ?? "";

    /// <inheritdoc/>
    public string Route => CurrentInvocation.Value?.Describe()?.Route ?? "";

    /// <inheritdoc/>
    public string RequestId => CurrentInvocation.Value?.RequestId ?? "";

    /// <inheritdoc/>
    public string FunctionArn => CurrentInvocation.Value?.FunctionArn ?? "";

    /// <inheritdoc/>
    public string TraceId => CurrentInvocation.Value?.TraceId ?? "";

    /// <inheritdoc/>
    public string TenantId => CurrentInvocation.Value?.TenantId ?? "";

    /// <inheritdoc/>
    public CancellationToken Cancellation => CurrentInvocation.Value?.Cancellation ?? CancellationToken.None;

    /// <inheritdoc/>
    public string? Value(string parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return CurrentInvocation.Value is { } invocation ? Find(invocation.Payload.Span, parameter) : null;
    }

    private static string? Find(ReadOnlySpan<byte> payload, string name)
    {
        var reader = new Utf8JsonReader(payload);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFound = reader.ValueTextEquals(name);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isFound && reader.TokenType == JsonTokenType.String)
            {
                return reader.GetString();
            }

            reader.Skip();
            if (isFound)
            {
                return Encoding.UTF8.GetString(payload[start..(int)reader.BytesConsumed]);
            }
        }

        return null;
    }
}
