#if !NETCOREAPP
namespace System.Diagnostics.CodeAnalysis;

/// <summary>Tells the compiler that an out parameter may be null if the method returns the given value. The old framework lacks it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class MaybeNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
#endif
