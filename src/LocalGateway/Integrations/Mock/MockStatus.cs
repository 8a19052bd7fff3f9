using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Sluice.LocalGateway.Integrations.Mock;

/// <summary>
/// Reads <c>statusCode</c> from the payload of a mock integration. API Gateway's reader is lenient: it accepts unquoted and single-quoted names,
/// extra
/// commas and unquoted values. The first member with the name statusCode counts.
/// </summary>
internal static class MockStatus
{
    private static readonly JsonReaderOptions Strict = new() { AllowTrailingCommas = true };

    /// <summary>Returns the status code, or null if the payload is not an object or its statusCode is not a whole number.</summary>
    public static int? Find(ReadOnlySpan<byte> rendered)
        => TryReadJson(rendered, out var status) ? status : FindLeniently(Encoding.UTF8.GetString(rendered).AsSpan().Trim());

    private static bool TryReadJson(ReadOnlySpan<byte> rendered, out int? status)
    {
        status = null;
        try
        {
            var reader = new Utf8JsonReader(rendered, Strict);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 1 && reader.ValueTextEquals("statusCode"u8))
                {
                    reader.Read();
                    status ??= reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var code) ? code : null;
                }
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static int? FindLeniently(ReadOnlySpan<char> text)
    {
        if (text.Length < 2 || text[0] != '{' || text[^1] != '}')
        {
            return null;
        }

        int? found = null;
        var reader = new MockMemberReader(text[1..^1]);
        while (reader.Next(out var name, out var value))
        {
            if (found is null && name is "statusCode")
            {
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
                {
                    return null;
                }

                found = code;
            }
        }

        return reader.IsBroken ? null : found;
    }
}
