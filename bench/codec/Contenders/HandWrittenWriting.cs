using System.Text.Json;

namespace Sluice.Bench.Codec;

internal static class HandWrittenWriting
{
    public static void Write(Utf8JsonWriter writer, Summary summary)
    {
        writer.WriteStartObject();
        writer.WriteString("customerId"u8, summary.CustomerId);
        writer.WriteString("tenant"u8, summary.Tenant);
        writer.WriteString("requestId"u8, summary.RequestId);
        writer.WriteNumber("limit"u8, summary.Limit);
        writer.WriteBoolean("open"u8, summary.Open);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, NewOrder order)
    {
        writer.WriteStartObject();
        writer.WriteString("customerId"u8, order.CustomerId);
        writer.WriteString("placedAt"u8, order.PlacedAt);
        writer.WritePropertyName("shipTo"u8);
        Write(writer, order.ShipTo);
        writer.WritePropertyName("billTo"u8);
        if (order.BillTo is null)
        {
            writer.WriteNullValue();
        }
        else
        {
            Write(writer, order.BillTo);
        }

        writer.WritePropertyName("lines"u8);
        Write(writer, order.Lines);
        writer.WriteString("comment"u8, order.Comment);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, List<Line> lines)
    {
        writer.WriteStartArray();
        foreach (var line in lines)
        {
            writer.WriteStartObject();
            writer.WriteString("sku"u8, line.Sku);
            writer.WriteNumber("quantity"u8, line.Quantity);
            writer.WriteNumber("price"u8, line.Price);
            writer.WriteString("note"u8, line.Note);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Address address)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, address.Name);
        writer.WriteString("street"u8, address.Street);
        writer.WriteString("city"u8, address.City);
        writer.WriteString("postalCode"u8, address.PostalCode);
        writer.WriteString("country"u8, address.Country);
        writer.WriteEndObject();
    }
}
