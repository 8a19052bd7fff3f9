using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;

namespace Sluice.Runtime;

internal static class ValidationContexts
{
    /// <summary>Creates the context of one value. The names are given, so nothing looks for them by reflection.</summary>
    /// <param name="instance">The object that has the value; null for a parameter that is null.</param>
    /// <param name="displayName">The name of the value in messages.</param>
    /// <param name="member">The name of the value in C#; null for an object as a whole.</param>
    /// <param name="services">The services that an attribute may ask for.</param>
#if !NET10_0_OR_GREATER
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "Only the default of DisplayName needs reflection, and it is set here.")]
#endif
    [SuppressMessage("Style", "IDE0028", Justification = "The context is no collection.")]
    public static ValidationContext Create(object? instance, string displayName, string? member, IServiceProvider services) =>
#if NET10_0_OR_GREATER
        new(instance ?? Nothing, displayName, services, items: null) { MemberName = member };
#else
        new(instance ?? Nothing, services, items: null) { DisplayName = displayName, MemberName = member };
#endif

    private static readonly object Nothing = new();
}
