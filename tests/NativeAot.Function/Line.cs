using System.ComponentModel.DataAnnotations;

namespace Sluice.NativeAot;

internal sealed record Line([RegularExpression("[A-Z]{3}-[0-9]+")] string Sku, [Range(1, 999)] int Quantity);
