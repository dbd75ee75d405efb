package fr.irev.maillage.delivery;

/** The number of one copy of a mailing. */
public record DeliveryId(long deliveryId) {}
