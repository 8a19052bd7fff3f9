using System.Text.Json.Serialization;

namespace EchoApi.Orders;

/// <summary>How far an order has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<OrderStatus>))]
public enum OrderStatus
{
    /// <summary>Priced, not placed.</summary>
    Draft,

    /// <summary>Placed.</summary>
    Placed,

    /// <summary>On its way.</summary>
    Shipped,
}
