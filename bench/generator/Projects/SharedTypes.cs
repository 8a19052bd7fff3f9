namespace Sluice.GeneratorBench.Projects;

/// <summary>Types that every area uses.</summary>
internal static class SharedTypes
{
    public const string Source = """
        namespace Shop;

        /// <summary>Where something is sent.</summary>
        /// <param name="Street">With the number.</param>
        /// <param name="City">The city.</param>
        /// <param name="Zip">The postal code.</param>
        /// <param name="Country">Two letters.</param>
        public sealed record Address(string Street, string City, string Zip, string Country = "CH");

        /// <summary>An amount in a currency.</summary>
        public readonly record struct Money(decimal Amount, string Currency);

        /// <summary>How far something has come.</summary>
        public enum Status { Draft, Placed, Shipped, Returned }

        /// <summary>Who ordered.</summary>
        public sealed class Customer
        {
            /// <summary>The customer's number.</summary>
            public required Guid Id { get; init; }

            /// <summary>As printed on a letter.</summary>
            public required string Name { get; init; }

            public string? Email { get; init; }

            public Address? Home { get; init; }

            public List<string> Tags { get; init; } = [];
        }

        /// <summary>There is no such thing.</summary>
        public sealed class UnknownException(string message) : Exception(message);

        /// <summary>Somebody was faster.</summary>
        public sealed class ConflictException(string message) : Exception(message);

        """;
}
