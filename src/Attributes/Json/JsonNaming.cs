namespace Sluice;

/// <summary>How the name of a property becomes the name of a member in JSON.</summary>
public enum JsonNaming
{
    /// <summary><c>orderId</c>, as <c>JsonNamingPolicy.CamelCase</c>. This is the default.</summary>
    CamelCase,

    /// <summary><c>OrderId</c>: the name of the property.</summary>
    AsDeclared,

    /// <summary><c>order_id</c>, as <c>JsonNamingPolicy.SnakeCaseLower</c>.</summary>
    SnakeCaseLower,

    /// <summary><c>ORDER_ID</c>, as <c>JsonNamingPolicy.SnakeCaseUpper</c>.</summary>
    SnakeCaseUpper,

    /// <summary><c>order-id</c>, as <c>JsonNamingPolicy.KebabCaseLower</c>.</summary>
    KebabCaseLower,

    /// <summary><c>ORDER-ID</c>, as <c>JsonNamingPolicy.KebabCaseUpper</c>.</summary>
    KebabCaseUpper,
}
