using System.Buffers.Text;
using System.Text.Json;

namespace Sluice.Bench.Codec;

internal static class HandWrittenReading
{
    public static (Guid CustomerId, int Limit, bool Open, string Tenant, Guid RequestId) Find(ref Utf8JsonReader reader)
    {
        Guid customerId = default, requestId = default;
        var (limit, open, seen) = (0, false, 0);
        string? tenant = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("customerId"u8))
            {
                reader.Read();
                customerId = reader.GetGuid();
                seen |= 1;
            }
            else if (reader.ValueTextEquals("limit"u8))
            {
                reader.Read();
                seen |= Utf8Parser.TryParse(reader.ValueSpan, out limit, out var end) && end == reader.ValueSpan.Length ? 2 : throw new JsonException();
            }
            else if (reader.ValueTextEquals("open"u8))
            {
                reader.Read();
                open = reader.ValueTextEquals("true"u8) || (reader.ValueTextEquals("false"u8) ? false : throw new JsonException());
                seen |= 4;
            }
            else if (reader.ValueTextEquals("tenant"u8))
            {
                reader.Read();
                tenant = reader.GetString();
                seen |= 8;
            }
            else if (reader.ValueTextEquals("requestId"u8))
            {
                reader.Read();
                requestId = reader.GetGuid();
                seen |= 16;
            }
            else
            {
                reader.Skip();
            }
        }

        return seen == 31 ? (customerId, limit, open, tenant!, requestId) : throw new JsonException();
    }

    public static NewOrder Place(ref Utf8JsonReader reader)
    {
        NewOrder? order = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("order"u8))
            {
                reader.Read();
                order = Order(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return order ?? throw new JsonException();
    }

    public static List<Line> Import(ref Utf8JsonReader reader)
    {
        List<Line>? lines = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("lines"u8))
            {
                reader.Read();
                lines = Lines(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return lines ?? throw new JsonException();
    }

    private static NewOrder Order(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        Guid customerId = default;
        DateTimeOffset placedAt = default;
        Address? shipTo = null, billTo = null;
        List<Line>? lines = null;
        string? comment = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("customerId"u8))
            {
                reader.Read();
                customerId = reader.GetGuid();
                seen |= 1;
            }
            else if (reader.ValueTextEquals("placedAt"u8))
            {
                reader.Read();
                placedAt = reader.GetDateTimeOffset();
                seen |= 2;
            }
            else if (reader.ValueTextEquals("shipTo"u8))
            {
                reader.Read();
                shipTo = Address(ref reader);
            }
            else if (reader.ValueTextEquals("billTo"u8))
            {
                reader.Read();
                billTo = reader.TokenType == JsonTokenType.Null ? null : Address(ref reader);
            }
            else if (reader.ValueTextEquals("lines"u8))
            {
                reader.Read();
                lines = Lines(ref reader);
            }
            else if (reader.ValueTextEquals("comment"u8))
            {
                reader.Read();
                comment = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return seen == 3 && shipTo is not null && lines is not null ? new(customerId, placedAt, shipTo, billTo, lines, comment) : throw new JsonException();
    }

    private static Address Address(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        string? name = null, street = null, city = null, postalCode = null, country = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("name"u8))
            {
                reader.Read();
                name = reader.GetString();
            }
            else if (reader.ValueTextEquals("street"u8))
            {
                reader.Read();
                street = reader.GetString();
            }
            else if (reader.ValueTextEquals("city"u8))
            {
                reader.Read();
                city = reader.GetString();
            }
            else if (reader.ValueTextEquals("postalCode"u8))
            {
                reader.Read();
                postalCode = reader.GetString();
            }
            else if (reader.ValueTextEquals("country"u8))
            {
                reader.Read();
                country = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return name is not null && street is not null && city is not null && postalCode is not null && country is not null
            ? new(name, street, city, postalCode, country)
            : throw new JsonException();
    }

    private static List<Line> Lines(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartArray);
        var lines = new List<Line>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            lines.Add(Line(ref reader));
        }

        return lines;
    }

    private static Line Line(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        string? sku = null, note = null;
        var quantity = 0;
        decimal price = 0;
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("sku"u8))
            {
                reader.Read();
                sku = reader.GetString();
            }
            else if (reader.ValueTextEquals("quantity"u8))
            {
                reader.Read();
                quantity = reader.GetInt32();
                seen |= 1;
            }
            else if (reader.ValueTextEquals("price"u8))
            {
                reader.Read();
                price = reader.GetDecimal();
                seen |= 2;
            }
            else if (reader.ValueTextEquals("note"u8))
            {
                reader.Read();
                note = reader.GetString();
            }
            else
            {
                reader.Skip();
            }
        }

        return sku is not null && seen == 3 ? new(sku, quantity, price, note) : throw new JsonException();
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType token)
    {
        if (reader.TokenType != token)
        {
            throw new JsonException();
        }
    }
}
