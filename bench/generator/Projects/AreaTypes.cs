namespace Sluice.GeneratorBench.Projects;

/// <summary>An area's own types.</summary>
internal static class AreaTypes
{
    public static string Source(string area) => $$"""
        namespace Shop.{{area}};

        /// <summary>A line of an order in {{area}}.</summary>
        /// <param name="Sku">The article.</param>
        /// <param name="Quantity">How many.</param>
        /// <param name="UnitPrice">The price of one.</param>
        public sealed record {{area}}Line(string Sku, int Quantity, Money UnitPrice);

        /// <summary>An order in {{area}}.</summary>
        /// <param name="Id">Its number.</param>
        /// <param name="Status">How far it has come.</param>
        /// <param name="Customer">Who ordered.</param>
        /// <param name="Lines">What was ordered.</param>
        /// <param name="Total">The sum of its lines.</param>
        /// <param name="Placed">When.</param>
        /// <param name="Note">The customer's note.</param>
        public sealed record {{area}}Order(
            Guid Id, Status Status, Customer Customer, IReadOnlyList<{{area}}Line> Lines, Money Total, DateTimeOffset Placed, string? Note = null);

        /// <summary>What a client sends to order in {{area}}.</summary>
        public sealed record New{{area}}Order(IReadOnlyList<{{area}}Line> Lines, Address ShipTo, string? Note = null, int Priority = 3);

        /// <summary>Orders of {{area}}.</summary>
        public sealed record {{area}}Page(IReadOnlyList<{{area}}Order> Orders, int Offset, int Total);

        """;
}
